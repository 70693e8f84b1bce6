import { h } from '../dom.js';
import { draw } from './draw.js';
import { View } from './view.js';

/// A small fixed map around a point, for the card of a shared place.
export function stillMap(lat, lon) {
  const canvas = h('canvas', { class: 'still-map', 'aria-hidden': 'true' });
  draw(canvas, new View({ lat, lon }, 60, 240, 120), { pin: { lat, lon } });
  return canvas;
}
