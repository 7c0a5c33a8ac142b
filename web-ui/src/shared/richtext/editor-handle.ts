export type EditorHandle = {
  focus: () => void;
  setHtml: (html: string) => void;
};
