import { sim } from '../api.js';
import { h } from '../dom.js';
import { t } from '../text/text.js';
import { world } from '../world.js';
import { face, nameOf } from './face.js';

const first = {
  asker: ['แม่หายใจไม่ออก spo2 88 อยู่บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 081-000-1234', 'น้ำท่วมบ้าน ต้องการข้าวสารกับน้ำดื่ม 5 คน หมู่ 4 ต.ตาดทอง', 'ช่วยด้วย'],
  volunteer: ['สมัครอาสา', 'พร้อมช่วย', 'งานของฉัน'],
  kamnan: ['เคสในตำบล', 'ยายบัวหมู่ 7 ต.ตาดทอง ไม่มีข้าวกิน อยู่คนเดียว ใครช่วยเอาข้าวไปให้ที', 'เมนู'],
  officer: ['เคสที่ยังไม่มีคนรับ', 'รับคุย', 'เมนู'],
  group: ['จิตอาสา ป้าแดงหมู่ 4 ต.ตาดทอง หายใจไม่ออก ใครอยู่ใกล้ช่วยที', 'สวัสดีทุกคน', 'จิตอาสา'],
};

/// What an empty chat says: one sentence about what to do here, and three messages to send with a touch.
export function welcome(phone) {
  const kind = phone.inGroup ? 'group' : Object.hasOwn(first, world.person(phone.viewer)?.role) ? world.person(phone.viewer).role : 'asker';
  return h('div', { class: 'welcome' }, face(phone.inGroup ? phone.chatId : 'bot', 44),
    h('p', {}, t(`welcome.${kind}`, { name: nameOf(phone.viewer) })),
    h('p', { class: 'welcome-hint' }, t('tapToSend')),
    first[kind].map(words => h('button', {
      type: 'button', class: 'suggestion', lang: 'th', onclick: () => phone.attempt(() => sim.say(phone.viewer, phone.chatId, words)),
    }, words)));
}
