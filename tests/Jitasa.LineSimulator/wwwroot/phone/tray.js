import { h } from '../dom.js';
import { icon } from '../icons.js';
import { filePicker } from '../pickers/file.js';
import { photoPicker } from '../pickers/photo.js';
import { placePicker } from '../pickers/place.js';
import { stickerPicker } from '../pickers/sticker.js';
import { videoPicker } from '../pickers/video.js';
import { voicePicker } from '../pickers/voice.js';
import { t } from '../text/text.js';

const things = [['place', 'location', placePicker], ['photo', 'image', photoPicker], ['voice', 'audio', voicePicker],
  ['video', 'video', videoPicker], ['file', 'file', filePicker], ['sticker', 'sticker', stickerPicker]];

/// What "+" offers.
export class Tray {
  constructor(phone) {
    this.element = h('div', { class: 'tray', hidden: true, role: 'group', 'aria-label': t('more') }, things.map(([picture, kind, pick]) =>
      h('button', { type: 'button', onclick: () => { phone.composer.foldTray(); pick(phone); } }, icon(picture, 28), h('span', {}, t(`kind.${kind}`)))));
  }
}
