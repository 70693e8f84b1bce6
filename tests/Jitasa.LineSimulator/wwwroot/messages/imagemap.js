import { h } from '../dom.js';
import { webUrl } from './links.js';

export function imagemap(message, { tap }) {
  const width = message.baseSize?.width || 1040;
  const height = message.baseSize?.height || 1040;
  const percent = (value, of) => `${(100 * value) / of}%`;
  return h('div', { class: 'imagemap', style: { 'aspect-ratio': `${width} / ${height}` } },
    h('img', { src: webUrl(`${message.baseUrl}/700`), alt: message.altText ?? '' }),
    (message.actions ?? []).map(({ type, area, linkUri, text, label }) => h('button', {
      type: 'button', 'aria-label': label ?? text ?? linkUri,
      style: {
        left: percent(area.x, width), top: percent(area.y, height), width: percent(area.width, width), height: percent(area.height, height),
      },
      onclick: () => tap(type === 'uri' ? { type: 'uri', uri: linkUri } : { type: 'message', text }),
    })));
}
