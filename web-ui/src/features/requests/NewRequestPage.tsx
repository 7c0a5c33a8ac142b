export default function NewRequestPage() {
  return <main />;
}
