import { h, tappable } from '../dom.js';
import { component } from './component.js';
import { bubbleWidth, colour } from './sizes.js';

const blocks = ['header', 'hero', 'body', 'footer'];

export function bubble(json, tap) {
  const size = json.size ?? 'mega';
  const element = h('article', {
    class: ['fx-bubble', `fx-${size}`, json.direction === 'rtl' && 'fx-rtl'],
    dir: json.direction === 'rtl' ? 'rtl' : 'ltr',
    style: { '--bubble-width': bubbleWidth(size) },
  }, blocks.filter(name => json[name]).map(name => block(name, json, tap)));
  return json.action ? tappable(element, json.action.label, () => tap(json.action)) : element;
}

function block(name, json, tap) {
  const style = json.styles?.[name] ?? {};
  return h('div', {
    class: ['fx-block', `fx-${name}`, name === 'body' && json.footer && 'fx-above-footer'],
    style: {
      'background-color': colour(style.backgroundColor),
      'border-top': style.separator ? `1px solid ${colour(style.separatorColor) ?? '#d4d6da'}` : undefined,
    },
  }, component(json[name], { layout: 'block', tap }));
}
