import { sim } from '../api.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { t } from '../text/text.js';

export function filePicker(phone) {
  const send = (blob, fileName) => { phone.sheets.close(); return phone.attempt(() => sim.media(phone.viewer, phone.chatId, 'file', blob, { fileName })); };
  const own = h('input', { type: 'file', class: 'hidden-file', onchange: () => send(own.files[0], own.files[0].name) });
  phone.sheets.open(t('kind.file'), h('div', { class: 'choices' },
    h('label', { class: 'choice' }, icon('file'), t('ownFile'), own),
    h('button', { type: 'button', class: 'choice', onclick: () => send(new Blob(['ชื่อ,หมู่\nป้าแดง,4\n'], { type: 'text/csv' }), 'รายชื่อ.csv') }, icon('file'), t('sampleFile'))));
}
