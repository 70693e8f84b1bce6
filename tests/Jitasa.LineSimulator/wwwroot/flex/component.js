import { h } from '../dom.js';
import { box } from './box.js';
import { button } from './button.js';
import { icon, image, video } from './picture.js';
import { placed } from './placed.js';
import { separator } from './separator.js';
import { text } from './text.js';

const makers = {
  box, button, icon, image, video, separator, text,
  filler: () => h('div', { class: 'fx-filler' }),
  spacer: () => h('div', { class: 'fx-spacer' }),
};

/// One component inside its parent. LINE refuses kinds it does not know; here such a part says its name, so that
/// the gallery shows where a card went wrong.
export function component(json, parent) {
  const make = Object.hasOwn(makers, json?.type) ? makers[json.type] : unknown;
  return placed(make(json, parent, component), json ?? {}, parent);
}

const unknown = json => h('div', { class: 'fx-unknown' }, `? ${json?.type ?? ''}`);
