namespace Playground.Exploration.Heap;

/// <summary>Writes an item of an array or list.</summary>
internal delegate void ItemWriter<T>(ref T item, ObjectWriter writer);
