import { h, replace } from '../dom.js';
import { icon } from '../icons.js';
import { webUrl } from '../messages/links.js';
import { t } from '../text/text.js';
import { world } from '../world.js';

const pictures = { camera: 'camera', cameraRoll: 'photo', location: 'place' };
// LINE keeps these until something is really sent; a tap alone may be taken back in the picker.
const stays = new Set(['camera', 'cameraRoll', 'location', 'datetimepicker']);

/// The buttons under the newest message.
export class QuickReplies {
  constructor(phone) {
    this.phone = phone;
    this.element = h('div', { class: 'quick', role: 'group', 'aria-label': t('quickReplies'), hidden: true });
  }

  update() {
    const quickReply = world.chat(this.phone.chatId).quickReply;
    const look = JSON.stringify(quickReply);
    if (look === this.look) return;
    this.look = look;
    replace(this.element, (quickReply?.items ?? []).map(item => this.#button(item))).hidden = !quickReply?.items?.length;
    this.element.scrollLeft = 0;
    this.phone.timeline.toEnd();
  }

  #button({ imageUrl, action }) {
    const picture = webUrl(imageUrl) ? h('img', { src: webUrl(imageUrl), alt: '' }) : pictures[action.type] && icon(pictures[action.type], 18);
    return h('button', {
      type: 'button',
      onclick: () => {
        if (!stays.has(action.type)) this.element.hidden = true;
        this.phone.tap(action);
      },
    }, picture, h('span', {}, action.label));
  }
}
