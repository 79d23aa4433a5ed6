import { WizardPage } from "@/components/wizard/wizard";
import { sampleId, samples } from "../_pages/answered-example";
import { pageMetadata } from "../_pages/page-metadata";

export const metadata = pageMetadata("en", "start");

export default function Start() {
  return <WizardPage samples={samples} sampleId={sampleId} />;
}
