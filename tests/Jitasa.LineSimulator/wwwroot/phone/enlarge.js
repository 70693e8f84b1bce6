import { h } from '../dom.js';
import { t } from '../text/text.js';

/// A picture asks the phone around it to show it large.
export const enlarge = (element, url) => element.dispatchEvent(new CustomEvent('enlarge', { bubbles: true, detail: url }));

export const photoSheet = (phone, url) =>
  phone.sheets.open(t('kind.image'), h('img', { class: 'enlarged', src: url, alt: t('kind.image') }), { full: true });
