import { sim } from '../api.js';
import { h, replace } from '../dom.js';
import { PinMap } from '../map/pinMap.js';
import { addressOf, findPlaces, nearest, places } from '../map/places.js';
import { remember, remembered } from '../remembered.js';
import { currentLanguage, t } from '../text/text.js';

// Where the cast lives: หมู่ 4 of ตาดทอง.
const home = { lat: 15.7746, lon: 104.2061 };

/// Share a place: move the map under the pin, drag the pin, or find a tambon by name.
export async function placePicker(phone) {
  const { tambon } = await places();
  const where = h('p', { class: 'where', role: 'status' });
  const title = h('input', { type: 'text', maxlength: '100', placeholder: t('placeName'), 'aria-label': t('placeName') });
  const map = new PinMap(remembered(`pin ${phone.viewer}`, home), spot => replace(where, described(tambon, spot)));
  phone.sheets.open(t('sharePlace'), h('div', { class: 'place-picker' }, search(tambon, map), map.element, where,
    h('div', { class: 'place-send' }, title, h('button', {
      type: 'button', class: 'go', onclick: () => { phone.sheets.close(); share(phone, tambon, map.pin, title.value.trim()); },
    }, t('sendPlace')))), { tall: true });
  map.start();
}

function share(phone, tambon, { lat, lon }, title) {
  remember(`pin ${phone.viewer}`, { lat, lon });
  const near = nearest(tambon, { lat, lon });
  const place = { latitude: Number(lat.toFixed(6)), longitude: Number(lon.toFixed(6)), title: title || undefined, address: near && addressOf(near) };
  return phone.attempt(() => sim.location(phone.viewer, phone.chatId, place));
}

const described = (tambon, spot) => {
  const near = nearest(tambon, spot);
  return [near ? nameOf(near) : t('outside'), h('small', {}, ` ${spot.lat.toFixed(5)}, ${spot.lon.toFixed(5)}`)];
};

const nameOf = tambon => currentLanguage() === 'th' ? addressOf(tambon) : `${tambon.en}, ${tambon.amphoe.en}, Yasothon`;

function search(tambon, map) {
  const found = h('ul', { class: 'found', hidden: true });
  const words = h('input', {
    type: 'search', placeholder: t('findTambon'), 'aria-label': t('findTambon'), oninput: () => show(),
    onkeydown: event => event.key === 'Enter' && found.querySelector('button')?.click(),
  });
  const choose = spot => { map.goTo(spot, 40); found.hidden = true; };
  const show = () => {
    const hits = findPlaces(tambon, words.value);
    replace(found, hits.map(hit => h('li', {}, h('button', { type: 'button', onclick: () => choose(hit) },
      hit.code ? nameOf(hit) : `${hit.lat}, ${hit.lon}`)))).hidden = hits.length === 0;
  };
  return h('div', { class: 'search' }, words, found);
}
