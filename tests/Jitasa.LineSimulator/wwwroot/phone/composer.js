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
    this.element = h('div', { class: 'foot' },
      h('form', { class: 'composer', onsubmit: event => { event.preventDefault(); this.#send(); } }, this.plus, this.words,
        h('button', { type: 'button', class: 'plain', 'aria-label': t('kind.sticker'), onclick: () => stickerPicker(phone) }, icon('sticker')),
        h('button', { type: 'submit', class: 'plain send', 'aria-label': t('send') }, icon('send'))),
      this.tray.element);
  }

  fill(words) {
    this.words.value = words ?? '';
    this.words.focus();
    this.#grow();
  }

  foldTray() {
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
    const sent = await this.phone.attempt(() => sim.say(this.phone.viewer, this.phone.chatId, words, this.#callsBot(words)));
    // Refused before it became a message: give the words back rather than lose them.
    if (!sent && !this.words.value) this.fill(words);
  }

  /// In a group, "@name of the bot" is a mention; LINE's phones mark it so.
  #callsBot(words) {
    return (this.phone.inGroup && words.includes(`@${world.bot.displayName}`)) || undefined;
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
