export const en = {
  title: 'Indexes',
  text: 'Fields marked as indexed have their own. These were built on request, for the filters and sorts that people use together.',
  noneTitle: 'No index built on request',
  noneText: 'When a filter or sort of {name} has no index, the list says so and offers to build one.',
  build: 'Build an index',
  building: 'Index being built',
  status: {
    queued: 'Waiting its turn',
    building: 'Building, {progress}',
    ready: 'Ready',
    failed: 'Failed',
  },
  drop: 'Drop',
  dropOne: 'Drop the index on {name}',
  dropTitle: 'Drop this index?',
  dropText: 'Lists that filter or sort by {name} may become slow. No record changes.',
  dropped: 'The index on {name} is dropped',
};

export const zh: typeof en = {
  title: '索引',
  text: '标为建立索引的字段各有索引。以下索引是按需建立的，用于常一起使用的筛选和排序。',
  noneTitle: '尚未按需建立索引',
  noneText: '当{name}列表的筛选或排序没有索引时，列表上方会提示，并可在此建立。',
  build: '建立索引',
  building: '正在建立索引',
  status: {
    queued: '排队中',
    building: '正在建立，{progress}',
    ready: '可用',
    failed: '失败',
  },
  drop: '删除',
  dropOne: '删除{name}的索引',
  dropTitle: '删除此索引？',
  dropText: '按{name}筛选或排序的列表可能变慢，记录不受影响。',
  dropped: '已删除{name}的索引',
};
