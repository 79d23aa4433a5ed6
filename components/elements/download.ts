/** Save something made in the page as a file of the person's. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // the browser has taken the content over by the next task
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
