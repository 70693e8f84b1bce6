import { h, tappable } from '../dom.js';
import { borderWidth, colour, plainLength, space } from './sizes.js';

const justifies = new Set(['center', 'flex-start', 'flex-end', 'space-between', 'space-around', 'space-evenly']);
const aligns = new Set(['center', 'flex-start', 'flex-end']);

export function box(json, parent, component) {
  const layout = ['horizontal', 'baseline'].includes(json.layout) ? json.layout : 'vertical';
  const inside = { layout, gap: space(json.spacing), tap: parent.tap };
  const element = h('div', { class: ['fx-box', `fx-${layout}`], style: look(json) },
    (json.contents ?? []).map((child, index) => component(child, { ...inside, first: index === 0 })));
  return json.action ? tappable(element, json.action.label, () => parent.tap(json.action)) : element;
}

const look = json => ({
  'background-color': colour(json.backgroundColor),
  'background-image': gradient(json.background),
  'border-style': json.borderWidth ? 'solid' : undefined,
  'border-width': borderWidth(json.borderWidth),
  'border-color': colour(json.borderColor),
  'border-radius': space(json.cornerRadius),
  overflow: json.cornerRadius ? 'hidden' : undefined,
  width: plainLength(json.width), 'max-width': plainLength(json.maxWidth),
  height: plainLength(json.height), 'max-height': plainLength(json.maxHeight),
  padding: space(json.paddingAll),
  'padding-top': space(json.paddingTop), 'padding-bottom': space(json.paddingBottom),
  'padding-inline-start': space(json.paddingStart), 'padding-inline-end': space(json.paddingEnd),
  'justify-content': justifies.has(json.justifyContent) ? json.justifyContent : undefined,
  'align-items': aligns.has(json.alignItems) ? json.alignItems : undefined,
});

function gradient(background) {
  if (background?.type !== 'linearGradient') return undefined;
  const angle = /^\d+(\.\d+)?deg$/.test(background.angle) ? background.angle : '0deg';
  const centre = colour(background.centerColor);
  const at = /^\d+(\.\d+)?%$/.test(background.centerPosition ?? '') ? background.centerPosition : '50%';
  return `linear-gradient(${[
    angle, colour(background.startColor) ?? '#ffffff', centre && `${centre} ${at}`, colour(background.endColor) ?? '#ffffff',
  ].filter(Boolean).join(', ')})`;
}
