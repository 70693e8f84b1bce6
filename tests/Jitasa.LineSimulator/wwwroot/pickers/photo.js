import { sim } from '../api.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { t } from '../text/text.js';
import { samples } from './samplePhotos.js';

/// A photo of one's own, or one of three drawn ones for trying out without showing anybody's home.
export function photoPicker(phone) {
  const send = blob => { phone.sheets.close(); return phone.attempt(() => sim.media(phone.viewer, phone.chatId, 'image', blob)); };
  const own = h('input', { type: 'file', accept: 'image/jpeg,image/png,image/*', multiple: true, class: 'hidden-file', onchange: async () => { for (const one of own.files) await send(one); } });
  phone.sheets.open(t('sendPhoto'), h('div', { class: 'choices' },
    h('label', { class: 'choice' }, icon('photo'), t('ownPhoto'), own),
    h('p', {}, t('orSample')),
    h('div', { class: 'samples' }, samples.map(({ name, draw }) => sample(name, draw(), send)))));
}

function sample(name, canvas, send) {
  return h('button', { type: 'button', 'aria-label': t(`sample.${name}`), onclick: () => canvas.toBlob(send, 'image/jpeg', 0.85) },
    canvas, h('span', {}, t(`sample.${name}`)));
}
