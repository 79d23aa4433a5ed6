import { Wizard } from "@/components/wizard/wizard";
import { pageMetadata } from "../_pages/page-metadata";

export const metadata = pageMetadata("en", "start");

export default function WizardPage() {
  return <Wizard />;
}
