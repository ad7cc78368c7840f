"""Networks that come from elsewhere, or go there: Python, torch.export, ONNX, safetensors."""
