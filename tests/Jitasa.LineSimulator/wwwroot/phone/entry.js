import { sim } from '../api.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { body, onBubble } from '../messages/body.js';
import { clockTime, fullTime, t } from '../text/text.js';
import { world } from '../world.js';
import { face, nameOf } from './face.js';

/// One row of the chat: face and name of others, the message, when it was, and whether it was read.
export function entry(phone, message, isFirst) {
  const isMine = message.from === phone.viewer;
  if (message.isUnsent)
    return h('div', { class: 'day' }, h('span', {}, isMine ? t('unsentMine') : t('unsentBy', { name: nameOf(message.from) })));
  const shown = body(message, action => phone.tap(action));
  const { type, sender } = message.message;
  const content = onBubble(type) ? h('div', { class: 'bubble' }, quoted(phone, message), shown) : h('div', { class: ['free', `free-${type}`] }, shown);
  const row = h('div', { class: ['row', isMine ? 'mine' : 'theirs', isFirst && 'first'] },
    !isMine && h('span', { class: 'row-face' }, isFirst && face(message.from, 32)),
    h('div', { class: 'row-middle' },
      !isMine && isFirst && h('span', { class: 'row-name' }, sender?.name ? t('senderFrom', { name: sender.name, account: nameOf(message.from) }) : nameOf(message.from)),
      h('div', { class: 'row-content' }, content, side(phone, message, isMine))));
  return isMine ? holdable(row) : row;
}

function side(phone, message, isMine) {
  return h('div', { class: 'row-side' },
    isMine && h('button', {
      type: 'button', class: 'plain unsend', 'aria-label': t('unsend'), title: t('unsend'),
      onclick: () => phone.attempt(() => sim.unsend(phone.viewer, message.id)),
    }, icon('undo', 16)),
    message.isEdited && h('small', {}, t('edited')),
    isMine && h('small', { class: world.isDelivered(message.id) ? '' : 'lost' }, world.isDelivered(message.id) ? t('read') : t('notDelivered')),
    h('time', { datetime: message.at, title: fullTime(message.at) }, clockTime(message.at)));
}

function quoted(phone, { quotedId }) {
  const original = quotedId && world.chat(phone.chatId).messages.find(({ id }) => id === quotedId);
  return original && h('div', { class: 'quoted' }, h('b', {}, nameOf(original.from)), h('span', {}, original.isUnsent ? '…' : original.message.text ?? original.message.altText ?? '…'));
}

/// Fingers have no hover: holding a message for half a second shows its "unsend".
function holdable(row) {
  let timer;
  row.addEventListener('pointerdown', () => { timer = setTimeout(() => row.classList.toggle('held'), 500); });
  for (const end of ['pointerup', 'pointercancel', 'pointermove']) row.addEventListener(end, () => clearTimeout(timer));
  return row;
}
