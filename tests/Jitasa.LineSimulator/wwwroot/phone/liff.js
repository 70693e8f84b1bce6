import { h } from '../dom.js';
import { t } from '../text/text.js';
import { opened } from './addresses.js';

/// A LIFF page inside the phone. It may close itself or open another page, by message to this window.
export function liffSheet(phone, url) {
  const frame = h('iframe', { src: url, title: t('liffPage'), allow: 'geolocation; camera; microphone; clipboard-write' });
  const listen = event => {
    if (event.source !== frame.contentWindow) return;
    if (event.data?.type === 'liff-close') phone.sheets.close();
    if (event.data?.type === 'liff-open-window' && typeof event.data.url === 'string') opened(phone, event.data.url);
  };
  globalThis.addEventListener('message', listen);
  phone.sheets.open(t('liffPage'), frame, { full: true, closed: () => globalThis.removeEventListener('message', listen) });
}
