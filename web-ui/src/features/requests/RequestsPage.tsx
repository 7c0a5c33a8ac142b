export default function RequestsPage() {
  return <main />;
}
