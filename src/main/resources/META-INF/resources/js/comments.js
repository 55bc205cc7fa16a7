// Words that are selected in a passage are put into the form beside it. The page does all its work without this script.
(() => {
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !selection.anchorNode || !selection.focusNode) {
      return;
    }
    const start = selection.anchorNode.parentElement?.closest('.passage');
    if (!start || start !== selection.focusNode.parentElement?.closest('.passage')) {
      return;
    }
    const field = start.closest('li').querySelector('input[name=words]');
    if (field) {
      field.value = selection.toString().trim();
    }
  });
})();
