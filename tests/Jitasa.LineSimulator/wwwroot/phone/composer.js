import { sim } from '../api.js';
import { h, replace } from '../dom.js';
import { icon } from '../icons.js';
import { stickerPicker } from '../pickers/sticker.js';
import { t } from '../text/text.js';
import { world } from '../world.js';
import { Tray } from './tray.js';

/// The bar at the foot: plus, words, sticker, send.
export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.tray = new Tray(phone);
    this.words = h('textarea', {
      rows: '1', maxlength: '5000', placeholder: t('typeHere'), 'aria-label': t('typeHere'), enterkeyhint: 'send', dir: 'auto',
      oninput: () => this.#grow(), onkeydown: event => this.#key(event), onfocus: () => this.#makeRoom(),
    });
    this.plus = h('button', { type: 'button', class: 'plain', 'aria-label': t('more'), 'aria-expanded': 'false', onclick: () => this.#toggleTray() }, icon('plus'));
    this.blocked = h('div', { class: 'blocked', hidden: true }, h('span', {}, t('youBlocked')),
      h('button', { type: 'button', class: 'go', onclick: () => phone.attempt(() => sim.follow(phone.viewer)) }, t('unblock')));
    this.form = h('form', { class: 'composer', onsubmit: event => { event.preventDefault(); this.#send(); } }, this.plus, this.words,
      h('button', { type: 'button', class: 'plain', 'aria-label': t('kind.sticker'), onclick: () => stickerPicker(phone) }, icon('sticker')),
      h('button', { type: 'submit', class: 'plain send', 'aria-label': t('send') }, icon('send')));
    this.element = h('div', { class: 'foot' }, this.blocked, this.form, this.tray.element);
  }

  /// Who has blocked an account cannot write to it.
  update() {
    const isBlocked = !this.phone.inGroup && Boolean(world.person(this.phone.viewer)?.hasBlocked);
    this.blocked.hidden = !isBlocked;
    this.form.hidden = isBlocked;
    if (isBlocked) this.foldTray();
  }

  fill(words) {
    this.words.value = words ?? '';
    this.words.focus();
    this.#grow();
  }

  foldTray() {
    // The focus may not be left on a button that is going away.
    if (this.tray.element.contains(document.activeElement)) this.plus.focus();
    this.tray.element.hidden = true;
    this.plus.setAttribute('aria-expanded', 'false');
    replace(this.plus, icon('plus'));
  }

  #toggleTray() {
    if (!this.tray.element.hidden) return this.foldTray();
    this.tray.element.hidden = false;
    this.plus.setAttribute('aria-expanded', 'true');
    replace(this.plus, icon('close'));
    this.phone.timeline.toEnd();
    return this.tray.element.querySelector('button').focus();
  }

  async #send() {
    const words = this.words.value.trim();
    if (!words) return;
    this.words.value = '';
    this.#grow();
    const sent = await this.phone.attempt(() => this.#say(words));
    // Refused before it became a message: give the words back rather than lose them.
    if (!sent && !this.words.value) this.fill(words);
  }

  /// In a group, words that begin with "@name of the bot" mention it; the simulator writes the mention itself.
  #say(words) {
    const mention = `@${world.bot.displayName} `;
    const callsBot = this.phone.inGroup && words.startsWith(mention);
    return sim.say(this.phone.viewer, this.phone.chatId, callsBot ? words.slice(mention.length) : words, callsBot || undefined);
  }

  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  }

  #grow() {
    this.words.style.height = 'auto';
    this.words.style.height = `${Math.min(this.words.scrollHeight, 108)}px`;
  }

  /// On a small screen the keyboard and an open menu would leave no room for the chat.
  #makeRoom() {
    this.foldTray();
    if (globalThis.matchMedia('(max-height: 700px), (pointer: coarse)').matches) this.phone.richMenu.show(false);
  }
}
