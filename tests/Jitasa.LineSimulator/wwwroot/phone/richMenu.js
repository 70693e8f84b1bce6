import { h, replace } from '../dom.js';
import { icon } from '../icons.js';
import { t } from '../text/text.js';
import { world } from '../world.js';

/// The picture with touch areas at the foot of a 1:1 chat, and the bar that folds it away.
export class RichMenu {
  constructor(phone) {
    this.phone = phone;
    this.element = h('div', { class: 'richmenu', hidden: true });
  }

  update() {
    const person = this.phone.inGroup ? undefined : world.person(this.phone.viewer);
    const menu = person?.hasBlocked ? undefined : person?.richMenu;
    if (menu?.richMenuId === this.menuId && Boolean(menu) !== this.element.hidden) return;
    this.menuId = menu?.richMenuId;
    this.element.hidden = !menu;
    if (!menu) return replace(this.element);
    this.picture = this.#picture(menu);
    this.bar = h('button', { type: 'button', class: 'chatbar', onclick: () => this.show(this.picture.hidden) });
    replace(this.element, this.picture, this.bar);
    this.show(Boolean(menu.selected) && !this.#wouldHideWelcome(), menu);
    return undefined;
  }

  show(open, menu = world.person(this.phone.viewer)?.richMenu) {
    if (!menu || !this.picture) return;
    this.picture.hidden = !open;
    this.bar.setAttribute('aria-expanded', String(open));
    replace(this.bar, menu.chatBarText || t('menu'), icon(open ? 'down' : 'up', 16));
    this.phone.timeline.toEnd();
  }

  /// On a low screen an open menu would leave nothing of the first words a stranger should read.
  #wouldHideWelcome() {
    return world.chat(this.phone.chatId).messages.length === 0 && globalThis.matchMedia('(max-height: 700px)').matches;
  }

  #picture(menu) {
    const { width, height } = menu.size;
    const percent = (value, of) => `${(100 * value) / of}%`;
    return h('div', { class: 'richmenu-picture', style: { 'aspect-ratio': `${width} / ${height}` }, role: 'group', 'aria-label': menu.chatBarText },
      h('img', { src: menu.imageUrl, alt: '' }),
      menu.areas.map(({ bounds, action }, index) => h('button', {
        type: 'button', 'aria-label': action.label ?? action.displayText ?? action.text ?? t('menuPart', { number: index + 1 }),
        style: {
          left: percent(bounds.x, width), top: percent(bounds.y, height), width: percent(bounds.width, width), height: percent(bounds.height, height),
        },
        onclick: () => this.phone.tap(action),
      })));
  }
}
