"""Export: drawings become Python, torch.export, ONNX and safetensors files."""
