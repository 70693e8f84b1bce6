import { h, tappable } from '../dom.js';
import { linked, webUrl } from './links.js';

export function template({ template: json }, { tap }) {
  if (json.type === 'carousel') return row(json.columns, column => card(column, json, tap));
  if (json.type === 'image_carousel') return row(json.columns, column => tappable(
    h('div', { class: 'tp-card tp-picture' }, picture(column.imageUrl, {}), h('span', {}, column.action?.label ?? '')),
    column.action?.label, () => tap(column.action)));
  return card(json, json, tap);
}

const row = (columns, make) => h('div', { class: 'fx-carousel', role: 'list' },
  (columns ?? []).map(column => h('div', { class: 'fx-slide', role: 'listitem' }, make(column))));

function card(json, look, tap) {
  const top = [
    json.thumbnailImageUrl && picture(json.thumbnailImageUrl, look),
    h('div', { class: 'tp-words' }, json.title && h('b', {}, json.title), h('p', {}, linked(json.text ?? '', tap))),
  ];
  return h('article', { class: ['tp-card', look.type === 'confirm' && 'tp-confirm'] },
    json.defaultAction ? tappable(h('div', {}, top), json.defaultAction.label, () => tap(json.defaultAction)) : top,
    h('div', { class: 'tp-actions' }, (json.actions ?? []).map(action =>
      h('button', { type: 'button', onclick: () => tap(action) }, action.label ?? ''))));
}

const picture = (url, { imageAspectRatio, imageSize }) => h('div', {
  class: 'fx-frame', style: { 'aspect-ratio': imageAspectRatio === 'square' ? '1 / 1' : '1.51 / 1' },
}, h('img', {
  src: webUrl(url), alt: '', style: { 'object-fit': imageSize === 'contain' ? 'contain' : 'cover' },
  onerror: event => event.target.classList.add('fx-missing'),
}));
