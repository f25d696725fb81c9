/** What the screens ask the server for, and the rows that it answers. */

export interface LotRow {
  id: string;
  number: string;
  status: string;
  expiresOn: string | null;
  recalledOn: string | null;
  recallReason: string | null;
  registration: { id: string; name: string };
}

export interface DeliveryRow {
  id: string;
  deliveredOn: string;
  customer: { id: string; name: string };
}

export interface RecallTask {
  id: string;
  status: string;
  customer: { id: string } | null;
}

export interface LicenceRow {
  id: string;
  number: string;
  deviceClass: string;
  expiresOn: string;
  customer: { id: string; name: string };
}

export interface Nodes<T> {
  nodes: T[];
}

/** Rows that one screen shows at most; the server answers no more at once. */
export const MOST = 200;

export const LOTS = `query Lots($filter: MeddeviceLotFilter) {
  meddeviceLots(first: 50, filter: $filter, sort: [{ recalledOn: DESC }, { number: ASC }]) {
    nodes { id number status expiresOn recalledOn recallReason registration { id name } }
  }
}`;

export const RECEIVERS = `query Receivers($lot: ID!) {
  meddeviceDeliveries(first: ${MOST}, filter: { lot: { id: { eq: $lot } } }, sort: [{ deliveredOn: DESC }]) {
    nodes { id deliveredOn customer { id name } }
  }
  tasks(first: ${MOST}, filter: { ext: { meddevice: { recalledLot: { id: { eq: $lot } } } } }) {
    nodes { id status customer { id } }
  }
}`;

export const ENDING = `query EndingLicences {
  meddeviceLicences(first: 20, filter: { expiresOn: { inNextDays: 90 } }, sort: [{ expiresOn: ASC }]) {
    nodes { id number deviceClass expiresOn customer { id name } }
  }
}`;

export const OF_CUSTOMER = `query DevicesOfCustomer($customer: ID!) {
  meddeviceLicences(first: 5, filter: { customer: { id: { eq: $customer } } }, sort: [{ expiresOn: DESC }]) {
    nodes { id number deviceClass expiresOn customer { id name } }
  }
  meddeviceDeliveries(first: 8, filter: { customer: { id: { eq: $customer } } }, sort: [{ deliveredOn: DESC }]) {
    nodes { id deliveredOn lot { id number status } }
  }
}`;

export const RECALL = `mutation Recall($input: JSON!) {
  runPluginAction(action: "meddevice/recall", input: $input)
}`;
