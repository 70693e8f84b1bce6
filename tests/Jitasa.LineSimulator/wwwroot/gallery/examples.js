/// Cards to begin with. "everything" shows each part LINE has, to compare with a real phone.
const text = (words, more = {}) => ({ type: 'text', text: words, wrap: true, size: 'sm', scaling: true, ...more });
const button = (label, style, more = {}) => ({ type: 'button', style, height: 'sm', scaling: true, action: { type: 'postback', label, data: 'example', displayText: label }, ...more });
const fact = (name, value) => ({
  type: 'box', layout: 'baseline', spacing: 'sm',
  contents: [text(name, { flex: 2, color: '#5b6675', wrap: false }), text(value, { flex: 5, color: '#222222' })],
});

const urgent = {
  type: 'bubble', size: 'mega',
  header: {
    type: 'box', layout: 'vertical', backgroundColor: '#B3261E', paddingAll: '16px',
    contents: [text('ด่วนที่สุด · หายใจไม่ออก', { weight: 'bold', color: '#FFFFFF', size: 'lg' }), text('เคส YST64-1117-0042', { color: '#FFD9D6', size: 'xs' })],
  },
  body: {
    type: 'box', layout: 'vertical', spacing: 'md',
    contents: [fact('ใคร', 'แม่ 1 คน ผู้สูงอายุ'), fact('อาการ', 'หายใจไม่ออก SpO2 88'), fact('ที่ไหน', 'บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร'), fact('โทร', '081-000-1234'),
      { type: 'separator', margin: 'lg' }, text('อาการอันตราย โทร 1669 ได้ทันที', { color: '#B3261E', weight: 'bold', margin: 'lg' })],
  },
  footer: {
    type: 'box', layout: 'vertical', spacing: 'sm',
    contents: [{ type: 'button', style: 'primary', color: '#B3261E', action: { type: 'uri', label: 'โทร 1669', uri: 'tel:1669' } },
      { type: 'box', layout: 'horizontal', spacing: 'sm', contents: [button('แก้ที่อยู่', 'secondary'), button('ยกเลิก', 'secondary')] }],
  },
};

const offer = {
  type: 'bubble', size: 'kilo',
  body: {
    type: 'box', layout: 'vertical', spacing: 'sm',
    contents: [{ type: 'box', layout: 'horizontal', contents: [text('ต้องการออกซิเจน', { weight: 'bold', size: 'md', flex: 1 }), text('ด่วน', { flex: 0, align: 'end', color: '#B3261E', weight: 'bold' })] },
      text('ห่างราว 1.2 กม. · ต.ตาดทอง', { color: '#5b6675' }), text('ผู้สูงอายุ 1 คน')],
  },
  footer: { type: 'box', layout: 'horizontal', spacing: 'sm', contents: [button('รับเคสนี้', 'primary', { color: '#057A38' }), button('ไม่สะดวก', 'link')] },
  styles: { footer: { separator: true } },
};

const place = name => ({
  type: 'bubble', size: 'micro',
  hero: { type: 'image', url: '/favicon.svg', size: 'full', aspectRatio: '20:13', aspectMode: 'cover', backgroundColor: '#E9F9EF' },
  body: { type: 'box', layout: 'vertical', spacing: 'sm', contents: [text(name, { weight: 'bold' }), text('เปิด 08:30–16:30 น.', { size: 'xs', color: '#5b6675' })] },
  footer: { type: 'box', layout: 'vertical', contents: [button('นำทาง', 'primary', { color: '#057A38' })] },
});

const everything = {
  type: 'bubble', size: 'giga',
  header: {
    type: 'box', layout: 'horizontal', alignItems: 'center', paddingAll: 'lg', background: { type: 'linearGradient', angle: '90deg', startColor: '#06C755', endColor: '#057A38' },
    contents: [text('xxs', { size: 'xxs', flex: 0, color: '#FFFFFF' }), ...['xs', 'sm', 'md', 'lg', 'xl', 'xxl', '3xl'].map(size => text(size, { size, flex: 0, margin: 'sm', color: '#FFFFFF' }))],
  },
  body: {
    type: 'box', layout: 'vertical', spacing: 'md',
    contents: [
      { type: 'text', wrap: true, contents: [{ type: 'span', text: 'หนา ', weight: 'bold' }, { type: 'span', text: 'เอียง ', style: 'italic' }, { type: 'span', text: 'ขีดฆ่า ', decoration: 'line-through' }, { type: 'span', text: 'สี', color: '#B3261E', size: 'xl' }] },
      text('สองบรรทัดแล้วตัด '.repeat(8), { maxLines: 2 }), { type: 'text', text: 'ไม่ตัดบรรทัดจึงมีจุดสามจุดเมื่อยาวเกินความกว้างของการ์ดใบนี้แน่นอน' },
      { type: 'box', layout: 'horizontal', height: '60px', contents: ['top', 'center', 'bottom'].map(gravity => text(gravity, { gravity, align: 'center' })) },
      { type: 'box', layout: 'baseline', contents: [{ type: 'icon', url: '/favicon.svg', size: 'lg' }, text('icon + baseline', { margin: 'sm' })] },
      { type: 'box', layout: 'horizontal', spacing: 'md', contents: [{ type: 'image', url: '/favicon.svg', size: 'xs', flex: 0 }, { type: 'separator' }, { type: 'box', layout: 'vertical', cornerRadius: 'md', borderWidth: 'medium', borderColor: '#057A38', paddingAll: 'sm', backgroundColor: '#E9F9EF', contents: [text('cornerRadius, border')] }] },
      { type: 'box', layout: 'vertical', height: '8px', cornerRadius: 'sm', backgroundColor: '#E3E6EA', contents: [{ type: 'box', layout: 'vertical', width: '62%', height: '8px', backgroundColor: '#06C755', contents: [] }] },
      { type: 'box', layout: 'vertical', height: '44px', backgroundColor: '#EEF1F5', contents: [{ type: 'box', layout: 'vertical', position: 'absolute', offsetTop: '8px', offsetEnd: '8px', backgroundColor: '#E5393C', cornerRadius: 'xxl', paddingStart: 'md', paddingEnd: 'md', contents: [text('absolute', { color: '#FFFFFF', size: 'xs' })] }] },
    ],
  },
  footer: { type: 'box', layout: 'vertical', spacing: 'sm', contents: ['primary', 'secondary', 'link'].map(style => button(style, style)) },
};

export const examples = {
  urgent, offer,
  carousel: { type: 'carousel', contents: ['รพ.สต.ตาดทอง', 'เทศบาลตำบลตาดทอง', 'โรงพยาบาลยโสธร'].map(place) },
  everything,
  template: {
    type: 'template', altText: 'ช่วยเสร็จแล้วใช่ไหมคะ',
    template: { type: 'confirm', text: 'ช่วยเสร็จแล้วใช่ไหมคะ', actions: [{ type: 'message', label: 'ใช่', text: 'ใช่' }, { type: 'message', label: 'ยัง', text: 'ยัง' }] },
  },
  long: [{ type: 'text', text: '<b>ไม่ใช่ตัวหนา</b> <img src=x onerror=alert(1)> ดูที่ https://example.org/a?b=c&d=e หรือโทร 081-000-1234 ค่ะ' },
    { type: 'location', title: 'ศาลาวัดบ้านตาดทอง', address: 'ต.ตาดทอง อ.เมืองยโสธร จ.ยโสธร', latitude: 15.7771, longitude: 104.1009 },
    { type: 'sticker', packageId: '11537', stickerId: '52002738' }],
};
