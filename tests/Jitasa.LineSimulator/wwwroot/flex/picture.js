import { h, tappable } from '../dom.js';
import { webUrl } from '../messages/links.js';
import { colour, imageSize, plainLength, ratio, side, textSize } from './sizes.js';

export function image(json, parent) {
  const hero = parent.layout === 'block';
  const width = imageSize(json.size ?? (hero ? 'full' : 'md')) ?? '100px';
  const picture = loaded(json.url, json.aspectMode === 'cover' ? 'cover' : 'contain');
  const frame = h('div', {
    class: 'fx-frame',
    style: { width, 'aspect-ratio': ratio(json.aspectRatio, '1 / 1'), 'background-color': colour(json.backgroundColor) },
  }, picture);
  const element = h('div', { class: 'fx-image', style: { 'align-items': side(json.align ?? 'center') } }, frame);
  return json.action ? tappable(element, json.action.label ?? 'image', () => parent.tap(json.action)) : element;
}

export function icon(json) {
  const size = textSize(json.size ?? 'md') ?? plainLength(json.size) ?? '16px';
  return h('span', { class: 'fx-icon', style: { height: size, 'aspect-ratio': ratio(json.aspectRatio, '1 / 1') } },
    loaded(json.url, 'contain'));
}

export function video(json) {
  return h('div', { class: 'fx-frame', style: { width: '100%', 'aspect-ratio': ratio(json.aspectRatio, '1 / 1') } },
    h('video', { src: webUrl(json.url), poster: webUrl(json.previewUrl), controls: true, playsinline: true }));
}

/// A picture that cannot be had leaves its frame empty instead of the browser's broken mark, as LINE does.
function loaded(url, fit) {
  return h('img', {
    src: webUrl(url), alt: '', loading: 'lazy', style: { 'object-fit': fit },
    onerror: event => event.target.classList.add('fx-missing'),
  });
}
