import { h, tappable } from '../dom.js';
import { colour, side, space, textSize } from './sizes.js';

export function text(json, parent) {
  const words = h('p', {
    class: ['fx-words', json.wrap && 'fx-wrap', json.maxLines > 0 && json.wrap && 'fx-clamp'],
    style: { '-webkit-line-clamp': json.maxLines > 0 && json.wrap ? String(json.maxLines) : undefined },
  }, json.contents?.length ? json.contents.map(span) : json.text ?? '');
  const element = h('div', {
    class: 'fx-text',
    style: {
      ...letters(json),
      'text-align': json.align === 'start' || json.align === 'end' || json.align === 'center' ? json.align : undefined,
      'justify-content': side(json.gravity),
      '--line-gap': space(json.lineSpacing),
    },
  }, words);
  return json.action ? tappable(element, json.action.label, () => parent.tap(json.action)) : element;
}

const span = json => h('span', { style: letters(json) }, json.text ?? '');

/// With `scaling`, words follow the size the reader has set in LINE; the gallery plays such a reader.
const scaled = ({ size, scaling }) => scaling ? `calc(${textSize(size) ?? '16px'} * var(--reader, 1))` : textSize(size);

const letters = json => ({
  'font-size': scaled(json),
  'font-weight': json.weight === 'bold' ? '700' : json.weight === 'regular' ? '400' : undefined,
  'font-style': json.style === 'italic' ? 'italic' : undefined,
  'text-decoration': json.decoration === 'underline' || json.decoration === 'line-through' ? json.decoration : undefined,
  color: colour(json.color),
});
