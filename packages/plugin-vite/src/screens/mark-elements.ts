/** The parts of Vue's template tree that are read and written here. */
interface TemplateNode {
  type: number;
  tag?: string;
  tagType?: number;
  props?: object[];
  loc: object;
}

const ELEMENT_NODE = 1;
const ATTRIBUTE_NODE = 6;
const ELEMENT = 0;
const COMPONENT = 1;
/** Render no element of their own that an attribute could fall through to. */
const WITHOUT_ELEMENT = new Set(['Teleport', 'KeepAlive', 'Suspense', 'Transition', 'teleport', 'suspense']);

/** A template transform: each element gets the attribute; a component hands it to its root element. */
export const markElements = (attribute: string) => (node: TemplateNode) => {
  if (node.type !== ELEMENT_NODE || WITHOUT_ELEMENT.has(node.tag ?? '')) return;
  if (node.tagType !== ELEMENT && node.tagType !== COMPONENT) return;
  node.props?.push({
    type: ATTRIBUTE_NODE,
    name: attribute,
    nameLoc: node.loc,
    value: undefined,
    loc: node.loc,
  });
};
