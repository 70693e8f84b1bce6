import { h } from '../dom.js';
import { colour } from './sizes.js';

export const separator = json => h('div', {
  class: 'fx-separator', role: 'presentation', style: { 'background-color': colour(json.color) },
});
