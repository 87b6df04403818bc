// An app imports MagnesiumKit alone: the domain and the library of foods come with it.
@_exported import DiaryImports
@_exported import DiaryStore
@_exported import FoodLibrary
@_exported import MagnesiumCore
