import type { Words } from './words';

const when = new Intl.DateTimeFormat('th-TH', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Bangkok' });

export const th: Words = {
  opening: 'กำลังเปิด…',
  nothingHere: 'ไม่มีอะไรให้ดูที่นี่ค่ะ กลับไปที่แชทได้เลยนะคะ',
  stopped: (code) =>
    ({
      sign_in: 'หมดเวลาแล้วค่ะ เข้าใหม่อีกครั้งนะคะ',
      not_found: 'เปิดไม่ได้ค่ะ เห็นได้เฉพาะผู้ขอ ผู้ที่กำลังช่วย และเจ้าหน้าที่ของพื้นที่',
      gone: 'ไม่มีแล้วค่ะ เจ้าของลบหรือยกเลิกการส่งไปแล้ว',
      not_set_up: 'ยังไม่ได้ตั้งค่าหน้านี้ค่ะ แจ้งผู้ดูแลระบบนะคะ',
      offline: 'เน็ตไม่ถึงค่ะ ลองใหม่อีกครั้งนะคะ',
    })[code] ?? 'เปิดไม่ได้ในตอนนี้ค่ะ ลองใหม่อีกครั้งนะคะ',
  again: 'ลองใหม่',
  signInAgain: 'เข้าใหม่',
  close: 'กลับไปที่แชท',
  kind: { image: 'รูป', audio: 'ข้อความเสียง', video: 'วิดีโอ', file: 'ไฟล์' },
  received: (at) => `ส่งเมื่อ ${when.format(at)}`,
  photoOf: 'รูปที่ส่งมาในเรื่องนี้',
  save: 'เปิดไฟล์',
  onItsWay: 'กำลังรับจาก LINE รอสักครู่นะคะ',
  keepToYourself: 'เป็นข้อมูลส่วนตัวของผู้ส่ง โปรดอย่าส่งต่อนะคะ',
};
