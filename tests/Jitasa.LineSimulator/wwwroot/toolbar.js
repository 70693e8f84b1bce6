import { h } from './dom.js';
import { icon } from './icons.js';
import { languageToggle } from './text/toggle.js';
import { t } from './text/text.js';

/// The top of the page: what this is in one sentence, the language, and the panel that breaks things.
export const toolbar = tools => h('header', { class: 'toolbar' },
  h('img', { src: 'favicon.svg', alt: '', width: '28', height: '28' }),
  h('div', { class: 'toolbar-words' }, h('h1', {}, t('pageTitle')), h('p', {}, t('pageAbout'))),
  h('a', { class: 'pill wide-only', href: 'gallery.html' }, t('gallery')),
  languageToggle(),
  tools.button(icon('tools', 18)));
