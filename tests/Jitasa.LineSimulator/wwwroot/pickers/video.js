import { sim } from '../api.js';
import { h, replace } from '../dom.js';
import { icon } from '../icons.js';
import { t } from '../text/text.js';
import { sampleFilm } from './recording.js';
import { samples } from './samplePhotos.js';

export function videoPicker(phone) {
  const send = (blob, durationMs) => {
    phone.sheets.close();
    return phone.attempt(() => sim.media(phone.viewer, phone.chatId, 'video', blob, { durationMs }));
  };
  const status = h('p', { role: 'status' });
  const own = h('input', { type: 'file', accept: 'video/*', class: 'hidden-file', onchange: () => send(own.files[0]) });
  phone.sheets.open(t('kind.video'), h('div', { class: 'choices' },
    h('label', { class: 'choice' }, icon('video'), t('ownFile'), own),
    h('button', { type: 'button', class: 'choice', onclick: async () => {
      replace(status, t('recording'));
      const { blob, durationMs } = await sampleFilm(samples.find(({ name }) => name === 'flood').draw()).done;
      send(blob, durationMs);
    } }, icon('play'), t('sampleVideo')), status));
}
