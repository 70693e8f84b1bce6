import { sim } from '../api.js';
import { h } from '../dom.js';
import { stickerPicture, stickers } from '../messages/stickers.js';
import { t } from '../text/text.js';

export function stickerPicker(phone) {
  phone.sheets.open(t('kind.sticker'), h('div', { class: 'stickers' }, stickers().map(({ packageId, stickerId, name }) => h('button', {
    type: 'button', 'aria-label': name,
    onclick: () => { phone.sheets.close(); phone.attempt(() => sim.sticker(phone.viewer, phone.chatId, { packageId, stickerId })); },
  }, stickerPicture({ packageId, stickerId })))));
}
