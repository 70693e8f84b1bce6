import { Refused } from '../api.js';
import { h, replace } from '../dom.js';
import { t } from '../text/text.js';
import { world } from '../world.js';
import { chatList } from './chatList.js';
import { Composer } from './composer.js';
import { nameOf } from './face.js';
import { chatHeader, ownerBar } from './header.js';
import { photoSheet } from './enlarge.js';
import { QuickReplies } from './quickReplies.js';
import { RichMenu } from './richMenu.js';
import { Sheets } from './sheet.js';
import { tap } from './taps.js';
import { Timeline } from './timeline.js';

/// One phone on the desk. It belongs to a person, or stands for a village group in which one may speak as any member.
export class Phone {
  #stops = [];

  constructor(owner) {
    this.owner = owner;
    this.isGroup = Boolean(world.group(owner));
    this.viewer = this.isGroup ? world.group(owner).members[0] : owner;
    this.element = h('section', { class: ['phone', this.isGroup && 'phone-group'], 'aria-label': t('phoneOf', { name: nameOf(owner) }) });
    this.screen = h('div', { class: 'screen' });
    this.sheets = new Sheets(this.screen);
    this.toastLine = h('div', { class: 'toast', role: 'status', hidden: true });
    this.element.addEventListener('enlarge', event => photoSheet(this, event.detail));
    this.#listen();
    this.open(owner);
  }

  get inGroup() { return Boolean(world.group(this.chatId)); }

  /// Shows a chat, or the list of chats when none is named.
  open(chatId) {
    this.chatId = chatId;
    this.sheets.close();
    this.timeline?.dispose();
    if (!chatId) {
      this.timeline = undefined;
      return this.#build(chatList(this));
    }
    this.timeline = new Timeline(this);
    this.quickReplies = new QuickReplies(this);
    this.composer = new Composer(this);
    this.richMenu = new RichMenu(this);
    this.#build(chatHeader(this), this.timeline.element, this.quickReplies.element, this.composer.element, this.richMenu.element);
    this.refresh();
    return undefined;
  }

  speakAs(userId) {
    this.viewer = userId;
    this.#listen();
    this.open(this.chatId);
  }

  tap(action) { return tap(this, action); }

  /// Runs what a person did; a refusal or a bot that does not listen is said on the phone, in words.
  async attempt(act) {
    try {
      const result = await act();
      const delivery = result?.delivery ?? result;
      world.note(delivery);
      if (delivery && 'statusCode' in delivery && delivery.statusCode !== 200)
        this.toast(delivery.timedOut ? t('botTooSlow') : t('botDidNotListen', { status: delivery.statusCode ?? '–' }));
      return result;
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      this.toast(refused.message === 'offline' ? t('offline') : refused.message);
      return undefined;
    }
  }

  toast(words) {
    clearTimeout(this.toastTimer);
    replace(this.toastLine, words).hidden = false;
    this.toastTimer = setTimeout(() => { this.toastLine.hidden = true; }, 6000);
  }

  refresh() {
    if (!this.chatId) return this.open(undefined);
    this.timeline.update();
    this.quickReplies.update();
    this.composer.update();
    this.richMenu.update();
    if (this.element.isConnected) world.seen(this.viewer, this.chatId);
    return undefined;
  }

  #listen() {
    for (const stop of this.#stops) stop();
    this.#stops = [
      ...world.chatsOf(this.viewer).map(id => world.on(`chat:${id}`, () => id === this.chatId || !this.chatId ? this.refresh() : this.#head())),
      world.on(`unread:${this.viewer}`, () => this.#head()),
      world.on(`person:${this.viewer}`, () => this.#personChanged()),
      world.on('state', () => { this.#listen(); this.#personChanged(); }),
    ];
  }

  #personChanged() {
    if (!this.chatId) return this.open(undefined);
    this.#head();
    return this.refresh();
  }

  #head() {
    const before = this.chatId && this.element.querySelector('.chat-header');
    const after = before && chatHeader(this);
    // Left alone when nothing changed, so that a button in it keeps the focus.
    if (before && !before.isEqualNode(after)) before.replaceWith(after);
    const owner = this.element.querySelector('.owner');
    const ownerNow = ownerBar(this);
    if (!owner.isEqualNode(ownerNow)) owner.replaceWith(ownerNow);
  }

  #build(...parts) {
    replace(this.screen, ...parts, this.toastLine, this.sheets.element);
    replace(this.element, ownerBar(this), this.screen);
  }
}
