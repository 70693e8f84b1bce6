import { sim } from './api.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { t } from './text/text.js';

/// "One more person": anybody may be played, beside the cast the simulator opens with. `arrived(userId)` is told who came.
export function newcomer(arrived) {
  const said = h('p', { class: 'refused', role: 'status' });
  const name = h('input', { type: 'text', maxlength: '20', required: true, 'aria-label': t('nameOfPerson'), placeholder: t('nameOfPerson') });
  const dialog = h('dialog', { class: 'newcomer', 'aria-label': t('addPerson') }, h('form', {
    class: 'choices',
    onsubmit: async event => {
      event.preventDefault();
      try {
        const { userId } = await sim.addPerson(name.value.trim());
        dialog.close();
        arrived(userId);
      } catch (refused) {
        said.textContent = refused.message === 'offline' ? t('offline') : refused.message;
      }
    },
  }, h('h2', {}, t('addPerson')), name, said,
  h('div', { class: 'buttons' }, h('button', { type: 'submit', class: 'go' }, t('add')), h('button', { type: 'button', onclick: () => dialog.close() }, t('close')))));
  const opener = h('button', {
    type: 'button', class: 'face-choice face-add', 'aria-label': t('addPerson'), title: t('addPerson'),
    onclick: () => { name.value = ''; said.textContent = ''; dialog.showModal(); },
  }, icon('plus', 20));
  return [opener, dialog];
}
