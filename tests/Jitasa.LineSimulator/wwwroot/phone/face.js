import { h } from '../dom.js';
import { t } from '../text/text.js';
import { world } from '../world.js';

export function nameOf(id) {
  if (id === 'bot' || id === world.bot?.userId) return world.bot?.displayName ?? '';
  return world.group(id)?.name ?? world.person(id)?.displayName ?? t('someone');
}

const colours = ['#f2a65a', '#7fb069', '#5b8def', '#c77dff', '#e76f51', '#2a9d8f', '#e9c46a', '#9d6b53'];

/// A round face: the person's picture, or the first letter of the name where there is none.
export function face(id, size = 36) {
  const name = nameOf(id);
  const picture = id === 'bot' ? 'favicon.svg' : world.person(id)?.faceUrl;
  const tint = id === 'bot' ? '#06c755' : colours[[...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % colours.length];
  const letter = h('span', { class: 'face-letter', 'aria-hidden': 'true' }, firstLetter(name));
  return h('span', { class: ['face', world.group(id) && 'face-group'], style: { width: `${size}px`, height: `${size}px`, 'background-color': tint, 'font-size': `${size / 2.2}px` } },
    letter, picture && h('img', { src: picture, alt: '', onerror: event => event.target.remove() }));
}

/// Thai vowels written before their consonant (เ แ โ ใ ไ) do not stand alone.
const firstLetter = name => /[ก-ฮ]/u.exec(name)?.[0] ?? [...name][0]?.toUpperCase() ?? '?';
