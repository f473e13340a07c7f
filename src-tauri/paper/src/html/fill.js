'use strict';
// Saves the answers as a file on the reader's own computer. Nothing is sent anywhere.
const main = document.querySelector('main');
let unsaved = false;
main.addEventListener('input', () => {
  unsaved = true;
});
main.addEventListener('submit', (event) => {
  event.preventDefault();
  const file = JSON.parse(main.dataset.file);
  file.name = document.getElementById('from-name').value;
  file.answers = [...main.querySelectorAll('textarea')]
    .map((box) => ({ question: box.name, asked: box.labels[0].textContent, answer: box.value }))
    .filter((one) => one.answer.trim());
  const text = JSON.stringify(file, null, 2) + '\n';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = main.dataset.name;
  link.click();
  main.querySelector('[role=status]').textContent = main.dataset.saved;
  unsaved = false;
});
addEventListener('beforeunload', (event) => {
  if (unsaved) event.preventDefault();
});
