namespace Playground.Exploration.Heap;

/// <summary>Reads an item of an array or list.</summary>
internal delegate void ItemReader<T>(ref T item, ObjectReader reader);
