import { styled } from '../dom.js';
import { plainLength, side, space } from './sizes.js';

const rigid = new Set(['icon', 'separator', 'spacer']);

/// What every component shares: its part of the parent's room, the gap before it, and offsets.
export function placed(element, json, { layout, gap, first }) {
  const along = layout === 'horizontal' || layout === 'baseline';
  styled(element, share(json, layout, along));
  if (layout !== 'block' && !first && json.position !== 'absolute')
    styled(element, { [along ? 'margin-inline-start' : 'margin-top']: space(json.margin) ?? gap });
  if (along && layout === 'horizontal' && json.type !== 'text') styled(element, { 'align-self': side(json.gravity) });
  return styled(element, offsets(json));
}

function share(json, layout, along) {
  if (layout === 'block') return { width: '100%' };
  const flex = json.flex ?? (along && !rigid.has(json.type) && !json.width ? 1 : json.type === 'filler' ? 1 : 0);
  if (flex > 0) return { flex: along ? `${flex} 1 0px` : `${flex} 1 auto`, 'min-width': '0' };
  // A text with flex 0 takes the room of its words, yet never pushes its neighbours out of the bubble.
  return { flex: along && json.type === 'text' ? '0 1 auto' : '0 0 auto', 'max-width': '100%' };
}

function offsets(json) {
  const style = {
    top: plainOrKeyword(json.offsetTop), bottom: plainOrKeyword(json.offsetBottom),
    'inset-inline-start': plainOrKeyword(json.offsetStart), 'inset-inline-end': plainOrKeyword(json.offsetEnd),
  };
  if (json.position === 'absolute') return { position: 'absolute', ...style };
  return Object.values(style).some(Boolean) ? { position: 'relative', ...style } : {};
}

const plainOrKeyword = value => space(value) ?? plainLength(value);
