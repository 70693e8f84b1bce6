import { h, styled } from '../dom.js';
import { colour } from './sizes.js';

const styles = new Set(['primary', 'secondary', 'link']);

export function button(json, parent) {
  const style = styles.has(json.style) ? json.style : 'link';
  const tint = colour(json.color);
  const element = h('button', {
    type: 'button',
    class: ['fx-button', `fx-${style}`, json.height === 'sm' && 'fx-sm', json.adjustMode === 'shrink-to-fit' && 'fx-shrink'],
    onclick: event => { event.stopPropagation(); parent.tap(json.action); },
  }, h('span', {}, json.action?.label ?? ''));
  return styled(element, { [style === 'link' ? 'color' : 'background-color']: tint, 'font-size': json.scaling ? 'calc(16px * var(--reader, 1))' : undefined });
}
