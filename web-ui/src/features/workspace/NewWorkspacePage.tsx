export default function NewWorkspacePage() {
  return <main />;
}
