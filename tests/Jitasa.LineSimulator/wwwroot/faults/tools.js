import { h } from '../dom.js';
import { icon } from '../icons.js';
import { remember, remembered } from '../remembered.js';
import { t } from '../text/text.js';
import { Calls } from './calls.js';
import { clockSection } from './clock.js';
import { faultSection } from './faults.js';
import { quotaSection } from './quota.js';
import { restartSection } from './restart.js';

/// The panel at the side: the clock, the quota, what to break, and what the bot asked of LINE.
export class Tools {
  constructor() {
    this.calls = new Calls();
    this.element = h('aside', { class: 'tools', id: 'tools', 'aria-label': t('tools'), hidden: true },
      h('header', {}, h('h2', {}, t('tools')), h('button', { type: 'button', class: 'plain', 'aria-label': t('close'), onclick: () => this.show(false) }, icon('close'))),
      clockSection(), quotaSection(), faultSection(), this.calls.element, restartSection());
  }

  button(picture) {
    this.opener = h('button', {
      type: 'button', class: 'pill', 'aria-label': t('tools'), 'aria-controls': 'tools', onclick: () => this.show(this.element.hidden),
    }, picture, h('span', { class: 'pill-words' }, t('tools')), this.calls.badge);
    this.show(remembered('tools', false) && globalThis.innerWidth > 900, false);
    return this.opener;
  }

  show(open, keep = true) {
    this.element.hidden = !open;
    this.opener.setAttribute('aria-expanded', String(open));
    if (keep) remember('tools', open);
    if (keep && open) this.element.querySelector('button').focus({ preventScroll: true });
  }
}
