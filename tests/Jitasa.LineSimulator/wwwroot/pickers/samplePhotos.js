/// Three pictures drawn on the spot: the gate of a house, a finger oximeter, a flooded road.
function canvas(paint) {
  const element = document.createElement('canvas');
  element.width = 640;
  element.height = 480;
  paint(element.getContext('2d'));
  return element;
}

function block(pen, colour, x, y, width, height) {
  pen.fillStyle = colour;
  pen.fillRect(x, y, width, height);
}

function words(pen, text, x, y, size, colour) {
  pen.fillStyle = colour;
  pen.font = `700 ${size}px "Sarabun", "Noto Sans Thai", "Loma", "Waree", sans-serif`;
  pen.textAlign = 'center';
  pen.fillText(text, x, y);
}

const gate = () => canvas(pen => {
  block(pen, '#bfe3f7', 0, 0, 640, 300);
  block(pen, '#8fb573', 0, 300, 640, 180);
  block(pen, '#d8c3a5', 170, 150, 300, 170);
  pen.fillStyle = '#a14a3b';
  pen.beginPath();
  pen.moveTo(140, 155);
  pen.lineTo(320, 60);
  pen.lineTo(500, 155);
  pen.fill();
  block(pen, '#6b4f3a', 290, 220, 60, 100);
  for (let x = 20; x < 620; x += 40) block(pen, '#3f7ea6', x, 300, 14, 120);
  block(pen, '#3f7ea6', 20, 320, 600, 12);
  block(pen, '#ffffff', 260, 335, 120, 60);
  words(pen, '12 ม.4', 320, 378, 36, '#1f3a4d');
});

const oximeter = () => canvas(pen => {
  block(pen, '#f0dfd0', 0, 0, 640, 480);
  block(pen, '#e6b894', 0, 190, 300, 120);
  block(pen, '#2f3e4e', 210, 120, 330, 250);
  block(pen, '#0b1118', 240, 150, 270, 190);
  words(pen, '%SpO2', 310, 190, 26, '#7fe0ff');
  words(pen, '88', 320, 300, 110, '#ff5d5d');
  words(pen, 'PR 118', 450, 310, 30, '#ffe27f');
});

const flood = () => canvas(pen => {
  block(pen, '#a9b8c2', 0, 0, 640, 220);
  block(pen, '#7d8f6c', 0, 170, 640, 60);
  block(pen, '#9a7b4f', 0, 220, 640, 260);
  pen.strokeStyle = '#b99a6b';
  pen.lineWidth = 5;
  for (let y = 250; y < 470; y += 34) {
    pen.beginPath();
    for (let x = -20; x <= 660; x += 20) pen.lineTo(x, y + 6 * Math.sin((x + y) / 26));
    pen.stroke();
  }
  block(pen, '#e8e3d8', 90, 110, 150, 130);
  block(pen, '#a14a3b', 70, 90, 190, 24);
  block(pen, '#5a5f66', 480, 60, 10, 240);
  block(pen, '#ffffff', 430, 80, 110, 46);
  words(pen, 'น้ำลึก', 485, 112, 28, '#c62828');
});

export const samples = [{ name: 'gate', draw: gate }, { name: 'oximeter', draw: oximeter }, { name: 'flood', draw: flood }];
