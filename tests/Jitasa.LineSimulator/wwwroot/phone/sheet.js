import { h, replace } from '../dom.js';
import { icon } from '../icons.js';
import { t } from '../text/text.js';

/// What slides over one phone's screen: pickers, menus, a LIFF page. One at a time; Escape or a touch outside closes it.
export class Sheets {
  #before;
  #closed;

  constructor(screen) {
    this.screen = screen;
    this.element = h('div', { class: 'sheets', hidden: true, onclick: event => event.target === this.element && this.close() });
    this.element.addEventListener('keydown', event => {
      if (event.key === 'Escape') { event.stopPropagation(); this.close(); }
    });
  }

  open(title, content, { tall = false, full = false, closed } = {}) {
    this.#closed?.();
    this.#closed = closed;
    if (this.element.hidden) this.#before = document.activeElement;
    const dialog = h('div', { class: ['sheet', tall && 'sheet-tall', full && 'sheet-full'], role: 'dialog', 'aria-modal': 'true', 'aria-label': title, tabindex: '-1' },
      h('header', {}, h('h2', {}, title),
        h('button', { type: 'button', class: 'plain', 'aria-label': t('close'), onclick: () => this.close() }, icon('close'))),
      h('div', { class: 'sheet-body' }, content));
    replace(this.element, dialog).hidden = false;
    this.#rest(true);
    dialog.focus({ preventScroll: true });
    return dialog;
  }

  close() {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.#rest(false);
    replace(this.element);
    const closed = this.#closed;
    this.#closed = undefined;
    closed?.();
    if (this.#before?.isConnected) this.#before.focus({ preventScroll: true });
  }

  #rest(inert) {
    for (const part of this.screen.children) if (part !== this.element && !part.classList.contains('toast')) part.inert = inert;
  }
}
