export default function MePage() {
  return <main />;
}
