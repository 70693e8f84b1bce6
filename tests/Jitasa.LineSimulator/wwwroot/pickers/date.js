import { sim } from '../api.js';
import { h } from '../dom.js';
import { t } from '../text/text.js';
import { world } from '../world.js';

const inputs = { date: 'date', time: 'time', datetime: 'datetime-local' };

/// LINE's date, time or both, within the limits the button names.
export function datePicker(phone, action) {
  const mode = Object.hasOwn(inputs, action.mode) ? action.mode : 'datetime';
  const input = h('input', {
    type: inputs[mode], 'aria-label': t(`pick.${mode}`), required: true,
    min: plain(action.min), max: plain(action.max), value: plain(action.initial) ?? today(mode),
  });
  phone.sheets.open(t(`pick.${mode}`), h('form', {
    class: 'choices',
    onsubmit: event => {
      event.preventDefault();
      const picked = input.value.slice(0, mode === 'datetime' ? 16 : undefined);
      phone.sheets.close();
      phone.attempt(() => sim.tap(phone.viewer, phone.chatId, action, picked));
    },
  }, input, h('button', { type: 'submit', class: 'go' }, t('choose'))));
}

// LINE writes "2026-11-24t09:00" too; browsers want the capital T.
const plain = value => value?.replace('t', 'T');

function today(mode) {
  const bangkok = new Date(world.now.getTime() + 7 * 3_600_000).toISOString();
  return { date: bangkok.slice(0, 10), time: bangkok.slice(11, 16), datetime: bangkok.slice(0, 16) }[mode];
}
