import { h } from '../dom.js';
import { stillMap } from '../map/still.js';
import { t } from '../text/text.js';

export function locationCard(message) {
  const { latitude, longitude, title, address } = message;
  const where = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return h('a', {
    class: 'place', target: '_blank', rel: 'noopener', title: t('openMap', { place: title || address || where }),
    href: `https://www.google.com/maps/search/?api=1&query=${latitude}%2C${longitude}`,
  }, stillMap(latitude, longitude), h('span', { class: 'place-words' },
    h('b', {}, title || t('kind.location')), address && h('span', {}, address), h('small', {}, where)));
}
